import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Checkout } from './Checkout.js';

const app = document.getElementById('app');
if (app) {
  createRoot(app).render(
    <StrictMode>
      <Checkout />
    </StrictMode>,
  );
}
