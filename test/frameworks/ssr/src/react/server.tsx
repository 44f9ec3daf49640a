import { renderToString } from 'react-dom/server';
import { known } from '../known.js';
import { Checkout } from './Checkout.js';

export const page = (): string => renderToString(<Checkout first={known} />);
