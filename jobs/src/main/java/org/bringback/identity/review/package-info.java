/** Doubtful pairs as people decide them: chosen, described in words, and taken back with the decisions filled in. */
@NullMarked
package org.bringback.identity.review;

import org.jspecify.annotations.NullMarked;
