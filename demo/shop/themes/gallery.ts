/** Every state of the element at once, to look at. */
import { make } from '../dom.js';
import { type Recipe, type RecipeName, recipes, toRecipeName } from './recipes.js';
import { type Subject, show } from './states.js';

/** The recipes by their group, in order. */
export function groupedRecipes(): [group: string, entries: [name: RecipeName, recipe: Recipe][]][] {
  const groups = new Map<string, [RecipeName, Recipe][]>();
  for (const [key, recipe] of Object.entries(recipes)) {
    const entries = groups.get(recipe.group) ?? [];
    entries.push([toRecipeName(key), recipe]);
    groups.set(recipe.group, entries);
  }
  return [...groups];
}

/** `onChoose`: the name of a state was pressed. */
export function buildGallery(gallery: HTMLElement, onChoose: (name: RecipeName) => void): void {
  for (const [group, entries] of groupedRecipes()) {
    const figures = entries.map(([name, { label }]) => makeFigure(name, label, onChoose));
    gallery.append(make('h3', {}, group), make('div', { className: 'grid' }, ...figures));
  }
}

function makeFigure(name: RecipeName, label: string, onChoose: (name: RecipeName) => void): HTMLElement {
  const button = make('button', { type: 'button' }, label);
  button.addEventListener('click', () => onChoose(name));
  // To look at: the stage has each of them to use, to hear and to reach.
  const specimen = make('div', { className: 'specimen host-card', inert: true });
  const figure = make('figure', {}, make('figcaption', {}, button), specimen);
  figure.dataset.state = name;
  return figure;
}

export function fillGallery(gallery: HTMLElement, subject: Subject): void {
  for (const figure of gallery.querySelectorAll('figure')) {
    const place = figure.querySelector('.specimen');
    if (place) show(place, toRecipeName(figure.dataset.state), subject);
  }
}
