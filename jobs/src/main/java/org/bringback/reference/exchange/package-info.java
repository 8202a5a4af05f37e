/** How figures are called in systems that they are handed on to. */
@NullMarked
package org.bringback.reference.exchange;

import org.jspecify.annotations.NullMarked;
