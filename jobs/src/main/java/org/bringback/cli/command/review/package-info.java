/** {@code review}: the doubtful pairs out, the decisions in. */
@NullMarked
package org.bringback.cli.command.review;

import org.jspecify.annotations.NullMarked;
