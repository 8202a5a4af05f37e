/** Finds the rows that are about the same thing, in one file or two, with nothing known but the files: a plain engine that knows no Spring, no SQL and no subject. */
@NullMarked
package org.bringback.identity.linkage;

import org.jspecify.annotations.NullMarked;
