package dk.fodfaeste.ui;

/** A step of the breadcrumb, above the page that is shown. */
public record Crumb(String text, String href) {}
