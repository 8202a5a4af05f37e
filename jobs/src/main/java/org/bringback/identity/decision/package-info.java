/** Decisions of people about two rows, appended and never changed, and the pairs that wait for one. */
@NullMarked
package org.bringback.identity.decision;

import org.jspecify.annotations.NullMarked;
