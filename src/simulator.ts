/** Simulated providers for development and CI, in Node. Also as `npx sca-consent simulate`. */

export { startSimulator } from './simulator/start-simulator.js';
export type { SimulatedProvider, Simulator, SimulatorOptions } from './simulator/types.js';
