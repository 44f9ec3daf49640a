/** The part of the journey matrix that every test run walks: any two things that can vary meet in it at least once. */
import { ENGINES } from '../../scripts/browsers.js';
import { journey } from './journey.js';
import { cannot, few, nameOf } from './matrix/cells.js';
import { walk } from './matrix/walk.js';

for (const walked of few) {
  const engines = ENGINES.filter((engine) => !cannot(engine, walked));
  const why = ENGINES.map((engine) => cannot(engine, walked)).find(Boolean);
  journey(nameOf(walked), { engines, ...(why && { why }) }, walk(walked));
}
