"""What both servers share: the protocol without any socket in it, Places, logs, the start."""
