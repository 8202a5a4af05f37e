/** How JSON is written and read: the only place that sets Jackson up. */
@NullMarked
package org.bringback.text.json;

import org.jspecify.annotations.NullMarked;
