/** Numbers about rows that are kept in files beside the database, to be read fast; they can always be made again. */
@NullMarked
package org.bringback.identity.index;

import org.jspecify.annotations.NullMarked;
