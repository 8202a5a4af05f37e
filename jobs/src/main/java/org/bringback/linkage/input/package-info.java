/** Tables and a model brought together and checked: what training, scoring and clustering work on. */
@NullMarked
package org.bringback.linkage.input;

import org.jspecify.annotations.NullMarked;
