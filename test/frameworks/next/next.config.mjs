export default {
  // It keeps handlers the same over renders: whoever relies on a new one is found out.
  reactCompiler: true,
};
