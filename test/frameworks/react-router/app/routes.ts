import { index, type RouteConfig, route } from '@react-router/dev/routes';

export default [index('routes/checkout.tsx'), route('return', 'routes/return.tsx')] satisfies RouteConfig;
