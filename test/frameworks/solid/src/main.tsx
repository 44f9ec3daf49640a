import { render } from 'solid-js/web';
import { Checkout } from './Checkout.jsx';

const app = document.getElementById('app');
if (app) render(() => <Checkout />, app);
