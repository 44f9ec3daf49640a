// A plugin of the client runs before the router's first navigation, and no server runs it.
import 'sca-consent/define';

export default defineNuxtPlugin(() => {});
