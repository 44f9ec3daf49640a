import { render } from 'preact';
import { Checkout } from './Checkout.js';

const app = document.getElementById('app');
if (app) render(<Checkout />, app);
