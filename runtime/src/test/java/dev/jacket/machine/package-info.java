/** Tests of the machine by procedures and frames written in Java. */
@org.jspecify.annotations.NullMarked
package dev.jacket.machine;
