/** What may be told to whom. */
@NullMarked
package org.bringback.reference.disclosure;

import org.jspecify.annotations.NullMarked;
