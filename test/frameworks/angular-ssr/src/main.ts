import { bootstrapApplication } from '@angular/platform-browser';
import { Checkout } from './checkout';
import { providers } from './providers';

bootstrapApplication(Checkout, { providers });
