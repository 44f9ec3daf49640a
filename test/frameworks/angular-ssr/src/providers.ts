import { provideZonelessChangeDetection } from '@angular/core';
import { provideClientHydration } from '@angular/platform-browser';

/** The same on the server and in the browser. */
export const providers = [provideZonelessChangeDetection(), provideClientHydration()];
