/**
 * What may be printed of a breakdown: linked tables, their publication, the audiences' rules. {@code suppress} chooses what
 * is hidden; {@code check} tells, without sharing any code with it, what a reader could work out.
 */
@NullMarked
package org.bringback.table.disclosure;

import org.jspecify.annotations.NullMarked;
