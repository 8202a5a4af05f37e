/** The demo's last step: what the pipeline computed beside what is true, every difference by its cause. */
@NullMarked
package org.bringback.job.demo;

import org.jspecify.annotations.NullMarked;
