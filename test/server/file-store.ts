/** A store that several processes share without a server: one file for each key, made by an act of the file system. */
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../../src/server.js';

interface Entry {
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
}

/** @param lifetimes What part of its lifetime an entry of `setIfAbsent` has. */
export function fileStore(folder: string, lifetimes = 1): Store {
  function pathOf(key: string): string {
    return join(folder, createHash('sha256').update(key).digest('hex'));
  }

  /** Null: there is none, or somebody is writing it just now. */
  function read(key: string): Entry | null {
    try {
      return JSON.parse(readFileSync(pathOf(key), 'utf8'));
    } catch {
      return null;
    }
  }

  return {
    async get(key) {
      const entry = read(key);
      return entry && entry.endsAt > Date.now() ? entry.value : null;
    },
    async set(key, value, lifetimeMs) {
      const draft = `${pathOf(key)}.${process.pid}`;
      writeFileSync(draft, JSON.stringify({ value, endsAt: Date.now() + lifetimeMs }));
      renameSync(draft, pathOf(key));
    },
    async setIfAbsent(key, value, lifetimeMs) {
      const entry = read(key);
      if (entry && entry.endsAt <= Date.now()) rmSync(pathOf(key), { force: true });
      try {
        writeFileSync(pathOf(key), JSON.stringify({ value, endsAt: Date.now() + lifetimeMs * lifetimes }), {
          flag: 'wx',
        });
        return true;
      } catch {
        return false;
      }
    },
  };
}
