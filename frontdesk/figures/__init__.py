"""Figures for the leader: rules that staff have set aside, and support given."""
