/** The rows of programmes' files that count at a day, and what the database computes from them. */
@NullMarked
package org.bringback.programme.rows;

import org.jspecify.annotations.NullMarked;
