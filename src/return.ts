/**
 * The return page's helper: does its work as it is imported. It has no dependency and works as a module and as a classic script.
 */
import { handleReturn } from './handle-return.js';

void handleReturn();
