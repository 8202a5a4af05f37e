/** What is compared about two values, and how alike they are: levels of agreement by kind of field. */
@NullMarked
package org.bringback.identity.linkage.compare;

import org.jspecify.annotations.NullMarked;
