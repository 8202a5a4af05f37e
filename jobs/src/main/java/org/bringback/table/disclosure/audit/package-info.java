/** The attack: works out what readers could work out. Shares nothing with {@code suppression}, whose choice it judges. */
@NullMarked
package org.bringback.table.disclosure.audit;

import org.jspecify.annotations.NullMarked;
