package app.keydesk.desk;

/** Everything that a receptionist can do, each behind its own interface. */
public record FrontDesk(
        Board board,
        Connection connection,
        Issuing issuing,
        Stopping stopping,
        Removing removing,
        Revising revising,
        Moving moving,
        LostKeys lostKeys,
        GroupIssuing groups,
        CardReader cards,
        Phones phones,
        ToDoList toDos,
        Queue queue) {}
