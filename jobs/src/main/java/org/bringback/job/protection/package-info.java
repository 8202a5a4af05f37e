/** The state on disk: whether it is encrypted, with which key file, and how it becomes so. */
@NullMarked
package org.bringback.job.protection;

import org.jspecify.annotations.NullMarked;
