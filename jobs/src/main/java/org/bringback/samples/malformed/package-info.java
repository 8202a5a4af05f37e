/** Sample files with one thing wrong in each, and what is expected of their reader. */
@NullMarked
package org.bringback.samples.malformed;

import org.jspecify.annotations.NullMarked;
