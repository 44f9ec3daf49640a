// What lies in node_modules is left alone by Jest, and these packages are ES modules.
const esModules = ['sca-consent', 'lit', 'lit-html', 'lit-element', '@lit', '@floating-ui'];

module.exports = {
  testEnvironment: 'jsdom',
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
};
