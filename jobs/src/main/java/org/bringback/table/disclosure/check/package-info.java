/** Works out what readers could work out. Shares nothing with {@code suppress}, whose choice it judges. */
@NullMarked
package org.bringback.table.disclosure.check;

import org.jspecify.annotations.NullMarked;
