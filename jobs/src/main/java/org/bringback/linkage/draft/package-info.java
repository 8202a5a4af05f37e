/** Drafts a match model from nothing but headers and data. */
@NullMarked
package org.bringback.linkage.draft;

import org.jspecify.annotations.NullMarked;
