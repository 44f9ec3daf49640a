/** The part of the journey matrix that every test run walks: any two things that can vary meet in it at least once. */
import { ENGINES } from '../../scripts/browsers.js';
import { journey } from './journey.js';
import { cannot, few, nameOf } from './matrix/cells.js';
import { walk } from './matrix/walk.js';

for (const cell of few) {
  const engines = ENGINES.filter((engine) => !cannot(engine, cell));
  const why = ENGINES.map((engine) => cannot(engine, cell)).find(Boolean);
  journey(nameOf(cell), { engines, ...(why && { why }) }, walk(cell));
}
