/** The few words of mocha (its BDD interface in the browser) that the tests speak. */
interface TestContext {
  timeout(milliseconds: number): this;
  retries(count: number): this;
  skip(): never;
}
// biome-ignore lint/suspicious/noConfusingVoidType: a body may be an async arrow or one that returns nothing.
type TestBody = (this: TestContext) => void | Promise<unknown>;
interface TestDeclaration {
  (title: string, body?: TestBody): void;
  only(title: string, body?: TestBody): void;
  skip(title: string, body?: TestBody): void;
}
declare const describe: TestDeclaration;
declare const it: TestDeclaration;
declare const before: (body: TestBody) => void;
declare const after: (body: TestBody) => void;
declare const beforeEach: (body: TestBody) => void;
declare const afterEach: (body: TestBody) => void;
