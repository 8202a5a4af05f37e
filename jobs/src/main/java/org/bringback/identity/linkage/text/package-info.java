/** String distances, each with one pinned definition. */
@NullMarked
package org.bringback.identity.linkage.text;

import org.jspecify.annotations.NullMarked;
