import { expect } from '@open-wc/testing';
import { parseOrigins, validateLink } from '../../src/departure/validate-link.js';
import { ScaError } from '../../src/errors.js';

const psp = 'https://psp.example';

/** Pages that are not on this computer, and pages that are. */
const shops = ['https://shop.example', 'http://shop.example', 'https://localhost.evil.example', 'null'];
const localShops = [
  'http://localhost:3000',
  'https://localhost',
  'http://shop.localhost',
  'http://127.0.0.1:8080',
  'http://[::1]',
];

const refusal = (link: string, redirectOrigins: string | null = null, openedFrom?: string): ScaError => {
  try {
    validateLink(link, { redirectOrigins, ...(openedFrom && { openedFrom }) });
  } catch (error) {
    if (error instanceof ScaError) return error;
    throw error;
  }
  throw new Error(`${JSON.stringify(link)} was allowed.`);
};

describe('validateLink lets through', () => {
  for (const [link, why] of [
    ['https://psp.example', 'https'],
    ['https://psp.example/sca/consent?token=abc#part', 'a path, a query and a hash'],
    ['HTTPS://PSP.EXAMPLE/a', 'capitals'],
    ['https://psp.example:8443/', 'a port'],
    ['https://psp.example./', 'a trailing dot'],
    ['https://münchen.example/', 'an international name'],
    ['https://xn--mnchen-3ya.example/', 'the same name in punycode'],
    ['https://192.0.2.1/', 'an address'],
    ['https://[2001:db8::1]/', 'an IPv6 address'],
    ['https://psp.example/user@host', 'an @ in the path'],
    ['https://psp.example?mail=a@b', 'an @ in the query'],
    ['https://psp.example#a@b', 'an @ in the hash'],
    ['http://localhost:4000/sca', 'http on this computer'],
    ['http://LOCALHOST/', 'the same in capitals'],
    ['http://psp.localhost:4000/', 'http on a name of this computer'],
    ['http://127.0.0.1:4000/', 'http on its address'],
    ['http://127.8.9.10/', 'http on any of its addresses'],
    ['http://[::1]:4000/', 'http on its IPv6 address'],
  ] as const) {
    it(`${link}: ${why}`, () => {
      expect(validateLink(link).href).to.equal(new URL(link).href);
    });
  }

  for (const openedFrom of localShops) {
    it(`http on this computer for a page of ${openedFrom}`, () => {
      for (const link of ['http://localhost:4000/', 'http://127.0.0.1/', 'http://[::1]/']) {
        expect(validateLink(link, { openedFrom }).href).to.equal(link);
      }
    });
  }

  it('https on this computer for any page', () => {
    for (const openedFrom of [...shops, ...localShops]) {
      expect(validateLink('https://localhost:4000/', { openedFrom }).port).to.equal('4000');
    }
  });
});

describe('validateLink refuses', () => {
  for (const [link, why] of [
    ['', 'nothing'],
    ['not a link', 'words'],
    ['/sca/consent', 'a path'],
    ['//psp.example/', 'a link without a scheme'],
    ['https:', 'a scheme'],
    ['https:psp.example/pay', 'no slashes: a path on a page that is https'],
    ['https:/psp.example/pay', 'one slash: a path on a page that is https'],
    ['https:psp.example/../../account/delete?yes=1', 'a path that looks like a link'],
    ['http:localhost/pay', 'no slashes: a path on a page that is http'],
    ['http:/localhost/pay', 'one slash: a path on a page that is http'],
    ['HTTPS:psp.example/pay', 'no slashes, in capitals'],
    ['https://', 'no more than a beginning'],
    ['http://psp.example/', 'http elsewhere'],
    ['http://localhost.evil.example/', 'http on a name that begins like this computer'],
    ['http://evillocalhost/', 'http on a name that ends like this computer'],
    ['http://127.0.0.1.evil.example/', 'http on a name that begins like an address'],
    ['http://192.168.0.1/', 'http on another computer of the house'],
    ['http://0.0.0.0/', 'http on no address'],
    ['http://[::2]/', 'http on another IPv6 address'],
    ['javascript:alert(1)', 'a script'],
    ['JavaScript:alert(1)', 'a script in capitals'],
    ['javascript://psp.example/%0aalert(1)', 'a script that looks like a link'],
    ['data:text/html,<script>alert(1)</script>', 'a document in itself'],
    [`blob:${location.origin}/0`, 'an object of this page'],
    ['blob:https://psp.example/0', 'an object of another page'],
    ['about:blank', 'an empty page'],
    ['file:///etc/passwd', 'a file'],
    ['ftp://psp.example/', 'another protocol'],
    ['intent://psp.example#Intent;end', 'an app'],
    ['view-source:https://psp.example/', 'the source of a page'],
    ['https://user@psp.example/', 'a user name'],
    ['https://user:secret@psp.example/', 'a user name and a password'],
    ['https://:secret@psp.example/', 'a password alone'],
    ['https://@psp.example/', 'an empty user name'],
    ['https://:@psp.example/', 'an empty user name and password'],
    ['https:@psp.example/', 'an empty user name without slashes'],
    ['https:///@psp.example/', 'an empty user name after three slashes'],
    ['https://psp.example@evil.example/', 'a user name that looks like the host'],
    ['https://psp.example%2F@evil.example/', 'the same, encoded'],
    ['http://user@localhost/', 'a user name on this computer'],
    [' https://psp.example/', 'a space before it'],
    ['https://psp.example/ ', 'a space after it'],
    ['https://psp.example/a b', 'a space in it'],
    ['\thttps://psp.example/', 'a tab before it'],
    ['https://psp\t.example/', 'a tab in it, which parsers drop'],
    ['https://psp.example/\n', 'a line break, which parsers drop'],
    ['java\nscript:alert(1)', 'a script with a line break'],
    ['https://psp.example/\r', 'a carriage return'],
    ['\u0000https://psp.example/', 'a null character'],
    ['\u0001javascript:alert(1)', 'a control character'],
    ['https://psp.example/\u007f', 'a delete character'],
    ['https:\\\\psp.example\\', 'backslashes, which parsers turn round'],
    ['https://psp.example\\@evil.example/', 'a backslash before a user name'],
    ['https://psp.exa%00mple/', 'a forbidden character, encoded'],
    ['https://psp.example:99999/', 'a port that there is not'],
    [`https://psp.example/?${'x'.repeat(8192)}`, 'more than any provider sends'],
  ] as const) {
    it(`${JSON.stringify(link.slice(0, 60))}: ${why}`, () => {
      const error = refusal(link);
      expect(error.code).to.equal('invalid-link');
      if (link.length > 8) expect(error.message).not.to.contain(link);
    });
  }

  for (const openedFrom of shops) {
    it(`http on this computer for a page of ${openedFrom}`, () => {
      for (const link of ['http://localhost:4000/', 'http://127.0.0.1/', 'http://[::1]/', 'http://x.localhost/']) {
        expect(refusal(link, null, openedFrom).message).to.contain('this computer');
      }
    });
  }

  // What takes time by the square of its length would not end here.
  for (const [what, begins, filling] of [
    ['colons without a slash', 'https:a?', ':'],
    ['slashes', 'https://', '/'],
    ['user names', 'https://', '@'],
    ['dots', 'http://127', '.0'],
    ['names', 'http://', '.localhost'],
  ] as const) {
    it(`a million of ${what}`, () => {
      const link = begins + filling.repeat(1_000_000);
      const options = { maxLength: Number.POSITIVE_INFINITY, openedFrom: 'https://shop.example' };
      expect(() => validateLink(link, options)).to.throw(ScaError);
      expect(() => validateLink(link)).to.throw(ScaError, 'characters');
    });
  }

  it('never with the token in its words', () => {
    for (const link of [
      'http://psp.example/?token=s3cret',
      'https://s3cret@psp.example/',
      'https://evil.example/s3cret#s3cret',
      'https://s3cret.example/',
      's3cret',
      'https://psp.example/ s3cret',
    ]) {
      expect(refusal(link, psp).message).not.to.contain('s3cret');
    }
  });
});

describe('redirect-origins', () => {
  const allowed = 'https://psp.example http://localhost:4000 https://sca.example:8443/';

  for (const link of [
    'https://psp.example/a',
    'https://PSP.example/a',
    'https://psp.example:443/a',
    'http://localhost:4000/a',
    'https://sca.example:8443/a',
  ]) {
    it(`lets ${link} through`, () => {
      expect(validateLink(link, { redirectOrigins: allowed }).href).to.equal(new URL(link).href);
    });
  }

  for (const [link, why] of [
    ['https://evil.example/', 'another origin'],
    ['https://psp.example.evil.example/', 'a name that begins like it'],
    ['https://evilpsp.example/', 'a name that ends like it'],
    ['https://sub.psp.example/', 'a name below it'],
    ['https://psp.example:444/', 'another port'],
    ['http://localhost:4001/', 'another port on this computer'],
    ['http://localhost/', 'no port where one is named'],
    ['https://sca.example/', 'the usual port where another is named'],
    ['https://psp.example./', 'a trailing dot'],
    ['https://evil.example/https://psp.example/', 'its name in the path'],
    ['https://evil.example/?https://psp.example', 'its name in the query'],
    ['https://evil.example/#https://psp.example', 'its name in the hash'],
    ['https://psp.example@evil.example/', 'its name as the user name'],
    ['https://рsp.example/', 'a Cyrillic letter that looks the same'],
  ] as const) {
    it(`refuses ${link}: ${why}`, () => {
      expect(refusal(link, allowed).code).to.equal('invalid-link');
    });
  }

  it('names an international name either way', () => {
    const redirectOrigins = 'https://münchen.example';
    expect(validateLink('https://xn--mnchen-3ya.example/', { redirectOrigins }).pathname).to.equal('/');
  });

  it('names another scheme as another origin', () => {
    expect(refusal('http://localhost/', 'https://localhost').code).to.equal('invalid-link');
  });

  for (const list of [null, undefined]) {
    it(`is none for ${list}`, () => {
      expect(parseOrigins(list)).to.be.undefined;
      expect(validateLink('https://psp.example/', { redirectOrigins: list }).origin).to.equal(psp);
    });
  }

  it('that is no text is said', () => {
    const list = ['https://psp.example'] as unknown as string;
    expect(refusal('https://psp.example/', list)).to.include({ code: 'not-configured' });
    expect(refusal('https://psp.example/', list).message).to.contain('redirect-origins');
  });

  for (const list of [
    '',
    '  \n ',
    'psp.example',
    '*',
    'https://*.',
    '"https://psp.example"',
    'null',
    'data:,x',
    'file:///x',
    ',',
  ]) {
    it(`of ${JSON.stringify(list)} alone allows none`, () => {
      expect(refusal('https://psp.example/', list).code).to.equal('invalid-link');
    });
  }

  it('leaves out what is no origin and keeps the rest', () => {
    expect(parseOrigins('psp.example  https://a.example/path\nhttps://B.example')).to.deep.equal([
      'https://a.example',
      'https://b.example',
    ]);
  });
});
