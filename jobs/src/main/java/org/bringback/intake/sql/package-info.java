/** How accepted rows go into tables. */
@NullMarked
package org.bringback.intake.sql;

import org.jspecify.annotations.NullMarked;
