import type { RedisClientType } from 'redis';
import type { Store } from 'sca-consent/server';

/** A store that all processes of a shop share. `PX`: the lifetime in milliseconds; `NX`: only where there is nothing. */
export function redisStore(redis: Pick<RedisClientType, 'get' | 'set'>): Store {
  return {
    get: (key) => redis.get(key),
    set: (key, value, lifetimeMs) => redis.set(key, value, { PX: lifetimeMs }),
    setIfAbsent: async (key, value, lifetimeMs) => (await redis.set(key, value, { PX: lifetimeMs, NX: true })) === 'OK',
  };
}
