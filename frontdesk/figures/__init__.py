"""What the leader looks at: rules that staff have set aside."""
