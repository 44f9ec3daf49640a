// app/api/consents/[[...path]]/route.ts
export { consents as GET, consents as POST } from './consents.js';
