/** Problems, proposals and solutions that units write down, and what becomes of them. */
@NullMarked
package org.bringback.casework.problem;

import org.jspecify.annotations.NullMarked;
