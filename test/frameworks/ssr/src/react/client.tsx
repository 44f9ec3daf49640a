import { hydrateRoot } from 'react-dom/client';
import { known } from '../known.js';
import { Checkout } from './Checkout.js';

const app = document.getElementById('app');
if (app) hydrateRoot(app, <Checkout first={known} />);
