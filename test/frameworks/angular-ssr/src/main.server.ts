import { type BootstrapContext, bootstrapApplication } from '@angular/platform-browser';
import { provideServerRendering, RenderMode, withRoutes } from '@angular/ssr';
import { Checkout } from './checkout';
import { providers } from './providers';

const server = provideServerRendering(withRoutes([{ path: '**', renderMode: RenderMode.Server }]));

export default function bootstrap(context: BootstrapContext) {
  return bootstrapApplication(Checkout, { providers: [...providers, server] }, context);
}
