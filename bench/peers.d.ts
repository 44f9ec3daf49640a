/** The peers are installed in bench/ when the bench first runs, so their types are not at hand where everything is checked. */
declare module '@adyen/adyen-web';
declare module '@auth0/auth0-spa-js';
declare module '@azure/msal-browser';
declare module '@azure/msal-browser/redirect-bridge';
declare module '@awesome.me/webawesome/*';
declare module '@shoelace-style/shoelace/*';
declare module 'emoji-picker-element';
declare module 'oidc-client-ts';
