/** Says why rows are one person, or are not. */
@NullMarked
package org.bringback.identity.explanation;

import org.jspecify.annotations.NullMarked;
