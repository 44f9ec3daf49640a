/** The browser's wall clock, as a person, the network or a machine that wakes up sets it. The monotonic clock goes on as it did. */
export const jumpingClock = () => {
  const realNow = Date.now;
  let ahead = 0;
  Date.now = () => realNow() + ahead;
  return {
    /** Milliseconds; negative: back. */
    jump: (by: number) => {
      ahead += by;
    },
    /** Milliseconds since 1970 by a clock that nobody has set. */
    realNow: () => realNow(),
    restore: () => {
      Date.now = realNow;
    },
  };
};
