// In place of `node:assert/strict`, in the browser.
import assert from 'assert';

export default assert.strict;
