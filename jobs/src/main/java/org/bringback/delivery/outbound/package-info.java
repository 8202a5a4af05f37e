/** What goes to whom: recipients and channels as YAML names them, and how files get there. */
@NullMarked
package org.bringback.delivery.outbound;

import org.jspecify.annotations.NullMarked;
