package app.keydesk.ui.controls;

import app.keydesk.hotel.KeyState;
import app.keydesk.hotel.RoomState;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One key of a list: medium, whose, state as icon, word and colour, until when, and what is wrong with it. */
public final class KeyLineView extends HBox {

    public KeyLineView(KeyLine line, Node... actions) {
        setId("key-" + line.id().value());
        getStyleClass().add("key-line");
        setAlignment(Pos.TOP_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(line.spoken());
        VBox words = new VBox(top(line), middle(line));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        if (!line.notice().isEmpty()) {
            words.getChildren().add(wrapped(line.notice(), "key-notice"));
        }
        if (actions.length > 0) {
            HBox row = new HBox(actions);
            row.getStyleClass().add("key-actions");
            words.getChildren().add(row);
        }
        getChildren().addAll(medium(line), words);
    }

    /** A key's state as icon, word and colour. */
    public static Label state(KeyState state, String word) {
        Label label = new Label(word);
        label.setGraphic(icon(state).icon());
        label.getStyleClass().addAll("key-state", style(state));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static HBox top(KeyLine line) {
        Label who = wrapped(line.who(), "key-who"); // a name that is cut may be another guest's
        who.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(who, Priority.ALWAYS);
        HBox row = new HBox(who, state(line.state(), line.stateWord()));
        row.getStyleClass().add("key-top");
        return row;
    }

    private static Label middle(KeyLine line) {
        return wrapped(
                Stream.of(line.rooms(), line.carrier(), line.until())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")),
                "key-until");
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static Label medium(KeyLine line) {
        Label icon = new Label();
        icon.getStyleClass().add("key-medium");
        icon.setMinWidth(Region.USE_PREF_SIZE);
        Glyph glyph = switch (line.medium()) {
            case PHONE -> Glyph.PHONE;
            case CARD -> Glyph.CARD;
            case OTHER -> Glyph.KEY;
        };
        icon.setGraphic(glyph.icon());
        return icon;
    }

    private static Glyph icon(KeyState state) {
        return switch (state) {
            case QUEUED, ISSUING, STARTS_LATER -> Glyph.CLOCK;
            case WAITING_FOR_PHONE -> StateSign.glyph(RoomState.WAITING);
            case WAITING_FOR_CARD, NEEDS_ENCODING -> StateSign.glyph(RoomState.ATTENTION);
            case ON_CARD, ON_PHONE, LIVE -> Glyph.DONE;
            case REPLACED, EXPIRED -> Glyph.ENDED;
            case STOPPING, STOPPED -> Glyph.STOPPED;
            case FAILED -> Glyph.FAILED;
        };
    }

    private static String style(KeyState state) {
        return switch (state) {
            case ON_CARD, ON_PHONE, LIVE -> "key-state-live";
            case QUEUED, ISSUING, STARTS_LATER -> "key-state-waiting";
            case WAITING_FOR_PHONE -> StateSign.style(RoomState.WAITING);
            case WAITING_FOR_CARD, NEEDS_ENCODING -> StateSign.style(RoomState.ATTENTION);
            case REPLACED, EXPIRED, STOPPING, STOPPED -> "key-state-ended";
            case FAILED -> "key-state-failed";
        };
    }
}
