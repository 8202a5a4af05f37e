/** Blocking rules and the candidate pairs they bring, each named once. */
@NullMarked
package org.bringback.linkage.blocking;

import org.jspecify.annotations.NullMarked;
