/** A plain button. */
export const make = () => {
  const button = document.createElement('button');
  button.textContent = 'Continue';
  return button;
};
export const mount = (place) => place.append(make());
