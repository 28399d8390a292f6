package dev.jacket.value;

/** A value of a higher layer whose {@code toString} gives what {@code read} takes back. */
public interface PrintedDatum {}
